"""Settings of all tests."""

from hypothesis import settings

# How long an example takes says more of the machine and of what else runs on it than of namekit.
settings.register_profile("namekit", deadline=None)
settings.load_profile("namekit")
