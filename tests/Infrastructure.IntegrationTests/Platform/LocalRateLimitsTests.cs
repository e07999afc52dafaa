using AssistantPlatform.Infrastructure.Platform;
using Microsoft.Extensions.Time.Testing;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Platform;

internal sealed class LocalRateLimitsTests
{
    private static readonly RateLimit TwoAMinute = new("auth", Permits: 2, TimeSpan.FromMinutes(1));

    private readonly FakeTimeProvider _clock = new();

    [Test]
    public async Task Permit_so_many_and_say_how_many_are_left_for_how_long()
    {
        var limits = new LocalRateLimits(_clock);
        var first = await limits.CountAsync(TwoAMinute, "ann");
        _clock.Advance(TimeSpan.FromSeconds(10));
        var second = await limits.CountAsync(TwoAMinute, "ann");

        var third = await limits.CountAsync(TwoAMinute, "ann");

        Assert.That(first, Is.EqualTo(new RateLimitCount(TwoAMinute, 1, TimeSpan.FromSeconds(60), IsExceeded: false)));
        Assert.That(second, Is.EqualTo(new RateLimitCount(TwoAMinute, 0, TimeSpan.FromSeconds(50), IsExceeded: false)));
        Assert.That(third, Is.EqualTo(new RateLimitCount(TwoAMinute, 0, TimeSpan.FromSeconds(50), IsExceeded: true)));
        Assert.That(third.Refusal?.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(50)));
    }

    [Test]
    public async Task Begin_anew_when_the_window_is_over()
    {
        var limits = new LocalRateLimits(_clock);
        await limits.CountAsync(TwoAMinute, "ann");
        await limits.CountAsync(TwoAMinute, "ann");
        _clock.Advance(TimeSpan.FromMinutes(1));

        var next = await limits.CountAsync(TwoAMinute, "ann");

        Assert.That(next, Is.EqualTo(new RateLimitCount(TwoAMinute, 1, TimeSpan.FromSeconds(60), IsExceeded: false)));
    }

    [Test]
    public async Task Count_what_is_only_asked_for_never()
    {
        var limits = new LocalRateLimits(_clock);
        await limits.CountAsync(TwoAMinute, "ann");
        await limits.CountAsync(TwoAMinute, "ann", asked: 0);

        var second = await limits.CountAsync(TwoAMinute, "ann");

        Assert.That(second.IsExceeded, Is.False);
        Assert.That((await limits.CountAsync(TwoAMinute, "ann", asked: 0)).IsExceeded);
    }

    [Test]
    public async Task Permit_no_more_when_many_ask_at_once()
    {
        var limits = new LocalRateLimits(_clock);

        var counts = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => Task.Run(async () => await limits.CountAsync(TwoAMinute, "ann"))));

        Assert.That(counts.Count(count => !count.IsExceeded), Is.EqualTo(2));
    }
}
