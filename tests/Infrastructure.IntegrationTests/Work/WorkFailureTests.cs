using System.Diagnostics;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Work;

[CancelAfter(60_000)]
internal sealed class WorkFailureTests : WorkTest
{
    private static readonly Error Refusal = new("runs.not_found", ErrorKind.NotFound, "There is none.");

    [Test]
    public async Task Tries_again_after_a_while(CancellationToken deadline)
    {
        var (sinceFailure, again) = (new Stopwatch(), new TaskCompletionSource<Result<Done>>());
        Diary.Behaviour = execution =>
        {
            sinceFailure.Start();
            return execution.Attempt == 1 ? Task.FromResult<Result<Done>>(Refusal) : again.Task.WaitAsync(execution.Stopping);
        };
        var node = await StartNodeAsync();
        await node.EnqueueAsync(queue => queue.Enqueue(new QuickItem("fails once")));
        await Diary.NextAsync(deadline);

        Assert.That((await Diary.NextAsync(deadline)).Attempt, Is.EqualTo(2));
        Assert.That(sinceFailure.Elapsed, Is.GreaterThan(TimeSpan.FromSeconds(0.7)));
        Assert.That(await QueryAsync<string>("SELECT last_error FROM work.items"), Is.EqualTo(Refusal.Code));

        again.SetResult(Result.Ok());
        await UntilNothingIsLeftAsync(deadline);
    }

    [Test]
    public async Task Gives_up_after_the_last_attempt_and_tells_who_waits_for_it(CancellationToken deadline)
    {
        Diary.Behaviour = execution => execution.Item == "bad"
            ? throw new InvalidOperationException()
            : Task.FromResult(Result.Ok());
        await InsertAsync("quick", nameof(QuickItem), """{"Name": "bad"}""", attempt: QuickItem.Policy.MaxAttempts - 1);
        await StartNodeAsync();

        Assert.That((await Diary.NextAsync(deadline)).Attempt, Is.EqualTo(QuickItem.Policy.MaxAttempts));
        Assert.That((await Diary.NextAsync(deadline)).Item, Is.EqualTo("bad given up"));
        await UntilAsync("given_up_at IS NOT NULL AND last_error = 'InvalidOperationException' FROM work.items", deadline);
    }

    [Test]
    public async Task Leaves_what_was_given_up_alone(CancellationToken deadline)
    {
        await InsertAsync("quick", nameof(QuickItem), """{"Name": "dead"}""");
        await ExecuteAsync("UPDATE work.items SET given_up_at = now()");
        var node = await StartNodeAsync();

        await node.EnqueueAsync(queue => queue.Enqueue(new QuickItem("alive")));

        Assert.That((await Diary.NextAsync(deadline)).Item, Is.EqualTo("alive"));
        await UntilAsync("count(*) = 1 FROM work.items", deadline);
    }

    [Test]
    public async Task Keeps_work_of_a_type_that_only_another_version_knows(CancellationToken deadline)
    {
        await InsertAsync("quick", "FromTheFuture", "{}", attempt: 100);
        var node = await StartNodeAsync();
        await UntilAsync("attempt = 101 AND boot_id IS NULL AND given_up_at IS NULL FROM work.items", deadline);

        await node.EnqueueAsync(queue => queue.Enqueue(new QuickItem("known")));

        Assert.That((await Diary.NextAsync(deadline)).Item, Is.EqualTo("known"));
    }

    [TestCase("null")]
    [TestCase("""{"Name": 5}""")]
    public async Task Gives_up_what_cannot_be_read_and_goes_on(string payload, CancellationToken deadline)
    {
        await InsertAsync("quick", nameof(QuickItem), payload, attempt: QuickItem.Policy.MaxAttempts - 1);
        var node = await StartNodeAsync();
        await node.EnqueueAsync(queue => queue.Enqueue(new QuickItem("good")));

        Assert.That((await Diary.NextAsync(deadline)).Item, Is.EqualTo("good"));
        await UntilAsync("count(*) = 1 AND bool_and(given_up_at IS NOT NULL) FROM work.items", deadline);
    }
}
