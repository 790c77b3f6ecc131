"""Documents that are generated from the code of the services, so that they cannot say something else."""
