using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.UnitTests.Common;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class GatheringTests
{
    private readonly List<int[]> _batches = [];
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Test]
    public async Task Does_the_first_at_once_and_together_what_comes_meanwhile()
    {
        var answers = await AskAsync(items => Result.Ok<IReadOnlyList<int>>([.. items.Select(item => item * 10)]));

        Assert.That(_batches, Is.EqualTo((int[][])[[1], [2, 3, 4]]));
        Assert.That(answers.Select(answer => answer.Value), Is.EqualTo([10, 20, 30, 40]));
    }

    [Test]
    public async Task Does_what_was_refused_together_one_by_one()
    {
        var answers = await AskAsync(items => items.Contains(3) ? CommonErrors.Conflict : Result.Ok(items));

        Assert.That(_batches, Is.EqualTo((int[][])[[1], [2, 3, 4], [2], [3], [4]]));
        Assert.That(answers.Select(answer => answer.Error), Is.EqualTo([null, null, CommonErrors.Conflict, null]));
    }

    [Test]
    public void Lets_what_cannot_be_done_fail_for_nothing_else()
    {
        var asked = Ask(items => items.Contains(3) ? throw new InvalidOperationException("Poison") : Result.Ok(items));

        Assert.That(() => asked[2], Throws.InvalidOperationException);
        Assert.That(async () => (await asked[1], await asked[3]), Throws.Nothing);
    }

    [Test]
    public void Does_not_knock_again_for_each_while_the_database_is_away()
    {
        var asked = Ask(items => items.Count > 1 ? throw new TimeoutException() : Result.Ok(items));

        Assert.That(() => Task.WhenAll(asked), Throws.InstanceOf<TimeoutException>());
        Assert.That(_batches, Is.EqualTo((int[][])[[1], [2, 3, 4]]));
    }

    [Test]
    public async Task Begins_anew_after_a_rest()
    {
        var gathering = GatheringOf(Result.Ok);
        _first.SetResult();

        await gathering.AskAsync(1);
        await gathering.AskAsync(2);

        Assert.That(_batches, Is.EqualTo((int[][])[[1], [2]]));
    }

    private Task<Result<int>[]> AskAsync(Func<IReadOnlyList<int>, Result<IReadOnlyList<int>>> execute) =>
        Task.WhenAll(Ask(execute));

    private List<Task<Result<int>>> Ask(Func<IReadOnlyList<int>, Result<IReadOnlyList<int>>> execute)
    {
        var gathering = GatheringOf(execute);
        List<Task<Result<int>>> asked = [.. Enumerable.Range(1, 4).Select(gathering.AskAsync)];
        _first.SetResult();
        return asked;
    }

    private Gathering<int, int> GatheringOf(Func<IReadOnlyList<int>, Result<IReadOnlyList<int>>> execute) => new(async items =>
    {
        _batches.Add([.. items]);
        await _first.Task;
        return execute(items);
    });
}
