"""Fixtures that every part of the tests may use."""

import os

import pytest
from hypothesis import HealthCheck, settings

# No test may reach a model hub, and none may read the settings of the machine that it runs on.
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TRANSFORMERS_OFFLINE"] = "1"
for name in [name for name in os.environ if name.startswith("TAKEAWAYS_")]:
    del os.environ[name]

pytest_plugins = ["tests.fixtures.networks", "tests.fixtures.processes", "tests.fixtures.trees"]

# How fast inputs come says something of the machine, nothing of the code.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


@pytest.fixture
def anyio_backend() -> str:
    """Textual runs on asyncio; anyio's plugin runs the tests."""
    return "asyncio"
