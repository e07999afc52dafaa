using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Domain.UnitTests.Runs;

internal sealed class EventSequenceTests
{
    [TestCase(0, 0L)]
    [TestCase(1, 1_000_000_000L)]
    [TestCase(3, 3_000_000_000L)]
    public void Starts_every_attempt_at_a_number_of_its_own(int attempt, long start)
    {
        Assert.That(EventSequence.Start(attempt), Is.EqualTo(start));
    }

    [Test]
    public void Puts_every_event_of_a_later_attempt_after_all_of_an_earlier_one()
    {
        var lastOfFirst = EventSequence.Start(2) - 1;

        Assert.That(EventSequence.AttemptOf(lastOfFirst), Is.EqualTo(1));
        Assert.That(EventSequence.AttemptOf(EventSequence.Start(2) + 1), Is.EqualTo(2));
    }
}
