"""The review loop: corrections come back from a sheet or from Label Studio, are kept with who and when, and stay."""
