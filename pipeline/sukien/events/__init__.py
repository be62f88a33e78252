"""Events: from triggers, meetings and dates to one record for each thing that happened or is to happen."""
