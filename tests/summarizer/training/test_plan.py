"""Plans say how many steps there are, and how fast the layers and the heads learn."""

from summarizer.training.plan import PassPlan

PLAN = PassPlan(passes=2.5, batch=8, rate=0.5, weight_decay=0.0)


def test_there_is_always_a_step() -> None:
    """Rows of all passes are put into batches together; fewer than one batch are one."""
    assert [PLAN.steps(count) for count in (0, 1, 16, 20)] == [1, 1, 5, 6]


def test_a_scaled_plan_scales_the_rate_of_heads_where_they_have_one() -> None:
    """Nothing else changes."""
    assert PLAN.scaled(0.2) == PassPlan(passes=2.5, batch=8, rate=0.1, weight_decay=0.0)
    two = PassPlan(passes=1.0, batch=8, rate=0.5, head_rate=2.0, weight_decay=0.0)
    assert two.scaled(0.5) == PassPlan(passes=1.0, batch=8, rate=0.25, head_rate=1.0, weight_decay=0.0)
