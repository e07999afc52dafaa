using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;
using NSubstitute;

namespace AssistantPlatform.Application.UnitTests.Runs;

internal sealed class StoredStoryTests
{
    private static readonly RunId Run = TypedId.New<RunId>();
    private static readonly RunState Early = new(TypedId.New<UserId>(), Attempt: 1, LastSeq: 3, End: null);
    private static readonly RunState Late = Early with { LastSeq = 20 };

    private readonly IRuns _runs = Substitute.For<IRuns>();

    [Test]
    public async Task Tells_no_text_that_is_newer_than_the_number_of_its_last_event()
    {
        _runs.FindAsync(Run, Arg.Any<CancellationToken>()).Returns(Early, Late);
        var texts = new Queue<string>(["stored in between", "stored before the second look"]);

        var read = await _runs.FindWithAsync(Run, () => Task.FromResult(texts.Dequeue()), CancellationToken.None);

        Assert.That(read, Is.EqualTo((Late, "stored before the second look")));
    }

    [Test]
    public async Task Reads_nothing_of_a_run_that_is_not_there()
    {
        var read = await _runs.FindWithAsync<string>(Run, () => throw new InvalidOperationException(), CancellationToken.None);

        Assert.That(read, Is.Null);
    }
}
