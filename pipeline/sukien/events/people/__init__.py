"""Who takes part: sides of talks, visitors, hosts, chairs, delegations, those who attend or sign."""
