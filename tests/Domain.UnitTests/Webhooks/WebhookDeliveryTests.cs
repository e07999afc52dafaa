using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Webhooks;

namespace AssistantPlatform.Domain.UnitTests.Webhooks;

internal sealed class WebhookDeliveryTests
{
    private const double NoJitter = 0.5;

    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    [Test]
    public void Is_tried_eight_times_ever_more_patiently()
    {
        var delivery = New();
        var delays = new List<TimeSpan>();

        while (delivery.Note(Answered(500), NoJitter, Now) is { } delay)
        {
            delays.Add(delay);
        }

        Assert.That(
            delays.Select(delay => delay.TotalSeconds), Is.EqualTo([5, 300, 1800, 7200, 18_000, 36_000, 50_400]).Within(0.001));
        Assert.That((delivery.Status, delivery.Attempts), Is.EqualTo((DeliveryStatus.Failed, 8)));
        Assert.That(delivery.NextAttemptAt, Is.Null);
    }

    [TestCase(0, 4.5)]
    [TestCase(1, 5.5)]
    public void Comes_back_a_little_sooner_or_later_than_planned(double chance, double seconds)
    {
        Assert.That(New().Note(Answered(500), chance, Now)!.Value.TotalSeconds, Is.EqualTo(seconds).Within(0.001));
    }

    [TestCase(60, 60)]
    [TestCase(1, 5)]
    [TestCase(1_000_000, 86_400)]
    public void Waits_as_long_as_the_receiver_wishes_within_reason(int wish, double seconds)
    {
        var delay = New().Note(Answered(503) with { RetryAfter = TimeSpan.FromSeconds(wish) }, NoJitter, Now);

        Assert.That(delay!.Value.TotalSeconds, Is.EqualTo(seconds).Within(0.001));
    }

    [TestCase(200, DeliveryStatus.Delivered)]
    [TestCase(204, DeliveryStatus.Delivered)]
    [TestCase(301, DeliveryStatus.Pending)]
    [TestCase(307, DeliveryStatus.Pending)]
    [TestCase(404, DeliveryStatus.Pending)]
    [TestCase(410, DeliveryStatus.Failed)]
    [TestCase(500, DeliveryStatus.Pending)]
    public void Ends_with_the_answers_that_end_it(int statusCode, DeliveryStatus status)
    {
        var delivery = New();

        delivery.Note(Answered(statusCode), NoJitter, Now);

        Assert.That(delivery.Status, Is.EqualTo(status));
    }

    [Test]
    public void Is_tried_once_when_it_is_a_test()
    {
        var test = WebhookDelivery.Of(
            TypedId.New<WebhookId>(), TypedId.New<UserId>(), "webhook.test", "{}", Now, isTest: true);

        Assert.That(test.Note(Answered(500), NoJitter, Now), Is.Null);
        Assert.That(test.Status, Is.EqualTo(DeliveryStatus.Failed));
    }

    [Test]
    public void Starts_all_over_when_it_is_to_be_sent_again()
    {
        var delivery = New();
        while (delivery.Note(Answered(500), NoJitter, Now) is not null)
        {
        }

        Assert.That(delivery.Redeliver(Now), Is.True);

        Assert.That(delivery.Note(Answered(500), NoJitter, Now), Is.EqualTo(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public void Is_brought_forward_while_it_waits_and_left_alone_while_it_is_sent()
    {
        var delivery = New();
        Assert.That(delivery.Redeliver(Now), Is.False);

        delivery.Note(Answered(500), NoJitter, Now);

        Assert.That(delivery.Redeliver(Now), Is.True);
        Assert.That(delivery.NextAttemptAt, Is.EqualTo(Now));
    }

    [Test]
    public void Does_not_make_a_planned_attempt_beside_the_one_that_was_asked_for()
    {
        var delivery = New();
        delivery.Note(Answered(500), NoJitter, Now);
        var planned = delivery.NextAttempt;

        delivery.Redeliver(Now);
        var askedFor = delivery.NextAttempt;

        Assert.That((delivery.Awaits(planned), delivery.Awaits(askedFor)), Is.EqualTo((false, true)));
        delivery.Note(Answered(500), NoJitter, Now);
        Assert.That((delivery.Awaits(planned), delivery.Awaits(askedFor)), Is.EqualTo((false, false)));
    }

    [Test]
    public void Is_tried_no_less_often_for_an_attempt_that_was_cut_short()
    {
        var delivery = New();

        delivery.NoteInterruption();
        var delay = delivery.Note(Answered(500), NoJitter, Now);

        Assert.That((delivery.Attempts, delay), Is.EqualTo((2, TimeSpan.FromSeconds(5))));
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void Is_sent_once_when_it_is_asked_for_twice_also_by_a_clock_that_is_behind(int seconds)
    {
        var delivery = New();
        delivery.Note(Answered(500), NoJitter, Now);
        delivery.Redeliver(Now);

        Assert.That(delivery.Redeliver(Now.AddSeconds(seconds)), Is.False);

        delivery.Note(Answered(500), NoJitter, Now);
        Assert.That(delivery.Redeliver(Now.AddSeconds(seconds)), Is.True);
    }

    [Test]
    public void Is_sent_when_it_is_asked_for_after_it_was_dropped_untried()
    {
        var delivery = New();
        delivery.Cancel(Now);

        Assert.That(delivery.Redeliver(Now), Is.True);
    }

    private static AttemptOutcome Answered(int statusCode) => new(Now, TimeSpan.FromSeconds(1), statusCode);

    private static WebhookDelivery New() =>
        WebhookDelivery.Of(TypedId.New<WebhookId>(), TypedId.New<UserId>(), "run.completed", "{}", Now);
}
