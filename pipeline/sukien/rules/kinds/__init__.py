"""The kinds of rules, one module each: a pydantic model of a rule, as it stands in the YAML files."""
