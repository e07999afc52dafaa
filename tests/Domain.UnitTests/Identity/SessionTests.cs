using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.Extensions.Time.Testing;

namespace AssistantPlatform.Domain.UnitTests.Identity;

internal sealed class SessionTests
{
    private static readonly byte[] First = [1];
    private static readonly byte[] Second = [2];
    private static readonly byte[] Third = [3];

    private FakeTimeProvider _clock = null!;
    private Session _session = null!;

    private DateTimeOffset Now => _clock.GetUtcNow();

    [SetUp]
    public void Start()
    {
        _clock = new FakeTimeProvider();
        _session = Session.Start(TypedId.New<UserId>(), "Firefox", "127.0.0.1", First, Now);
    }

    [Test]
    public void Exchanges_a_token_for_its_successor()
    {
        Assert.That(_session.Rotate(First, Second, Now), Is.EqualTo(Rotation.Rotated));
        Assert.That(_session.Rotate(Second, Third, Now), Is.EqualTo(Rotation.Rotated));
    }

    [Test]
    public void Answers_a_second_tab_with_the_same_successor_within_the_grace()
    {
        _session.Rotate(First, Second, Now);
        _clock.Advance(Session.ReuseGrace);

        var outcome = _session.Rotate(First, Second, Now);

        Assert.That(outcome, Is.EqualTo(Rotation.Repeated));
        Assert.That(_session.RefreshTokens, Has.Count.EqualTo(2));
        Assert.That(_session.IsLive(Now));
    }

    [Test]
    public void Is_revoked_when_any_rotated_token_comes_back_after_the_grace()
    {
        _session.Rotate(First, Second, Now);
        _session.Rotate(Second, Third, Now);
        _clock.Advance(Session.ReuseGrace + TimeSpan.FromSeconds(1));

        var outcome = _session.Rotate(First, Second, Now);

        Assert.That(outcome, Is.EqualTo(Rotation.Reused));
        Assert.That(_session.RevocationReason, Is.EqualTo(RevocationReason.RefreshReused));
        Assert.That(_session.Rotate(Third, [4], Now), Is.EqualTo(Rotation.Ended));
    }

    [Test]
    public void Ends_when_it_is_idle_for_a_week()
    {
        _clock.Advance(Session.IdleLimit);

        Assert.That(_session.IsLive(Now), Is.False);
        Assert.That(_session.Rotate(First, Second, Now), Is.EqualTo(Rotation.Ended));
    }

    [Test]
    public void Ends_after_thirty_days_however_much_it_is_used()
    {
        var current = First;
        for (byte day = 2; day <= 30; day++)
        {
            _clock.Advance(TimeSpan.FromDays(1));
            Assert.That(_session.Rotate(current, [day], Now), Is.EqualTo(Rotation.Rotated));
            current = [day];
        }

        _clock.Advance(TimeSpan.FromDays(1));

        Assert.That(_session.IsLive(Now), Is.False);
    }

    [Test]
    public void Keeps_the_first_reason_of_its_end()
    {
        _session.Revoke(RevocationReason.LoggedOut, Now);
        _session.Revoke(RevocationReason.EndedByUser, Now);

        Assert.That(_session.RevocationReason, Is.EqualTo(RevocationReason.LoggedOut));
    }

    [Test]
    public void Shortens_a_long_device_without_splitting_a_character()
    {
        var device = new string('x', Session.DeviceMaxLength - 1) + "😀";

        var session = Session.Start(TypedId.New<UserId>(), device, "127.0.0.1", First, Now);

        Assert.That(session.Device, Is.EqualTo(new string('x', Session.DeviceMaxLength - 1)));
    }
}
