using AssistantPlatform.Application.Common;

namespace AssistantPlatform.Application.UnitTests.Common;

internal sealed class OptionalTests
{
    [Test]
    public void Is_not_set_unless_somebody_sets_it()
    {
        Assert.That(default(Optional<string>).IsSet, Is.False);
    }

    [Test]
    public void Tells_a_value_that_was_cleared_from_one_that_is_absent()
    {
        Optional<string> cleared = (string?)null;

        Assert.That(cleared.IsSet);
        Assert.That(cleared.Value, Is.Null);
        Assert.That(cleared, Is.Not.EqualTo(default(Optional<string>)));
    }
}
