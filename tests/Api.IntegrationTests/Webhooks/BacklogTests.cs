using AssistantPlatform.Tests.Common;
using Microsoft.AspNetCore.Http;

namespace AssistantPlatform.Api.IntegrationTests.Webhooks;

/// <summary>More waits for a receiver than may be sent at a time.</summary>
internal sealed class BacklogTests
{
    private const int AtOnce = 16;
    private const int Events = 40;

    private readonly Lock _gate = new();
    private TaskCompletionSource _isOpen = null!;
    private WebhookDesk _desk = null!;
    private int _atOnce;
    private int _mostAtOnce;

    /// <summary>As many are sent as may be, and none is answered yet.</summary>
    [SetUp]
    public async Task Start()
    {
        _desk = await WebhookDesk.OpenAsync();
        (_isOpen, _atOnce, _mostAtOnce) = (new TaskCompletionSource(), 0, 0);
        Answer(_ => _isOpen.Task);
        await _desk.HearAsync();
        for (var number = 0; number < Events; number++)
        {
            await _desk.ConverseAsync($"Number {number}");
        }

        await _desk.Receiver.WaitForAsync(AtOnce);
    }

    [TearDown]
    public Task Stop() => _desk.DisposeAsync().AsTask();

    [Test]
    public async Task Is_sent_once_each_and_no_more_at_a_time_than_may_be()
    {
        _isOpen.SetResult();

        await AssertEachIsDeliveredOnceAsync();
        Assert.That(_mostAtOnce, Is.EqualTo(AtOnce));
    }

    [Test]
    public async Task Is_sent_once_each_to_a_receiver_that_takes_longer_than_a_turn()
    {
        Answer(end => Task.Delay(TimeSpan.FromSeconds(2.1), end));
        _isOpen.SetResult();

        await AssertEachIsDeliveredOnceAsync();
    }

    [Test]
    public async Task Waits_for_the_next_server_as_if_untouched_when_one_stops_in_the_middle()
    {
        var later = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Answer(_ => later.Task);
        _isOpen.SetResult();
        await _desk.Receiver.WaitForAsync(AtOnce + 1);

        await _desk.RestartAsync(whenStopping: later.SetResult);

        await AssertEachIsDeliveredOnceAsync();
    }

    [Test]
    public async Task Is_logged_as_cut_short_only_where_it_was_sent_when_a_receiver_outlasts_the_stop()
    {
        Answer(end => Task.Delay(Timeout.Infinite, end));
        _isOpen.SetResult();
        await _desk.Receiver.WaitForAsync(AtOnce + 1);

        await _desk.RestartAsync(whenStopping: () => Answer(_ => Task.CompletedTask));
        await _desk.HurryAsync();

        await UntilDeliveredAsync(Events);
        Assert.That(await _desk.CountAsync("webhooks.attempts"), Is.EqualTo(_desk.Receiver.Received.Count));
    }

    [Test]
    public async Task Is_not_sent_any_more_once_the_receiver_is_gone()
    {
        var later = new TaskCompletionSource();
        _desk.Receiver.Answer = async (context, _, end) =>
        {
            await later.Task.WaitAsync(end);
            context.Response.StatusCode = StatusCodes.Status410Gone;
        };
        _isOpen.SetResult();
        await UntilDeliveredAsync(AtOnce);
        await Deadline.UntilAsync(async () => await _desk.CountAsync("work.items WHERE type = 'DeliverWebhook' AND boot_id IS NULL") == 0);
        var executing = await _desk.CountAsync("work.items WHERE type = 'DeliverWebhook'");
        await _desk.Receiver.WaitForAsync(AtOnce + (int)executing);

        later.SetResult();
        await Deadline.UntilAsync(async () => await _desk.CountAsync("webhooks.deliveries WHERE status = 'pending'") == 0);

        Assert.That(_desk.Receiver.Received, Has.Count.EqualTo(AtOnce + executing));
        Assert.That(await _desk.CountAsync("webhooks.deliveries WHERE status = 'cancelled'"), Is.EqualTo(Events - AtOnce - executing));
    }

    [Test]
    public async Task Is_sent_although_what_came_of_one_cannot_be_stored()
    {
        await _desk.ExecuteAsync("""
            CREATE FUNCTION webhooks.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'Not this one.'; END $$;
            CREATE TRIGGER refuse BEFORE UPDATE ON webhooks.deliveries FOR EACH ROW
                WHEN (OLD.payload LIKE '%Number 30%') EXECUTE FUNCTION webhooks.refuse();
            """);
        _isOpen.SetResult();
        await UntilDeliveredAsync(Events - 1);

        await _desk.ExecuteAsync("DROP TRIGGER refuse ON webhooks.deliveries");
        await _desk.HurryAsync();
        await UntilDeliveredAsync(Events);
        Assert.That(await _desk.CountAsync("webhooks.deliveries WHERE attempts > 1"), Is.EqualTo(1));
    }

    private void Answer(Func<CancellationToken, Task> answer) => _desk.Receiver.Answer = async (_, _, end) =>
    {
        NoteHowMany(Interlocked.Increment(ref _atOnce));
        await answer(end).WaitAsync(end);
        Interlocked.Decrement(ref _atOnce);
    };

    private void NoteHowMany(int atOnce)
    {
        lock (_gate)
        {
            _mostAtOnce = Math.Max(_mostAtOnce, atOnce);
        }
    }

    private Task<TimeSpan> UntilDeliveredAsync(int count) => Deadline.UntilAsync(async () =>
        await _desk.CountAsync("webhooks.deliveries WHERE status = 'delivered'") == count);

    private async Task AssertEachIsDeliveredOnceAsync()
    {
        await UntilDeliveredAsync(Events);
        Assert.That(_desk.Receiver.Received.Select(message => message.Id), Is.Unique);
        Assert.That(await _desk.CountAsync("webhooks.attempts"), Is.EqualTo(Events));
        await Deadline.UntilAsync(async () => await _desk.CountAsync("work.items WHERE lane = 'webhook'") == 0);
    }
}
