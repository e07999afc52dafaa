using System.Security.Cryptography;
using System.Text;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.Extensions.Time.Testing;

namespace AssistantPlatform.Domain.UnitTests.Identity;

internal sealed class ApiKeyTests
{
    private readonly FakeTimeProvider _clock = new();

    private DateTimeOffset Now => _clock.GetUtcNow();

    [Test]
    public void Keeps_the_hash_and_the_beginning_of_its_text_only()
    {
        var text = ApiKeyText.New();

        var key = Create(text);

        Assert.That(key.Prefix, Is.EqualTo(text[..12]));
        Assert.That(key.Hash, Is.EqualTo(SHA256.HashData(Encoding.ASCII.GetBytes(text))));
    }

    [Test]
    public void Is_made_of_a_mark_and_32_random_bytes()
    {
        var text = ApiKeyText.New();

        Assert.That(text, Does.Match("^apk_[A-Za-z0-9_-]{43}$"));
        Assert.That(text, Is.Not.EqualTo(ApiKeyText.New()));
        Assert.That(ApiKeyText.HasShape(text));
    }

    [TestCase("")]
    [TestCase("apk_")]
    [TestCase("apk_too-short")]
    [TestCase("apk_0123456789012345678901234567890123456789012=")]
    [TestCase("apk_012345678901234567890123456789012345678901é")]
    [TestCase("APK_0123456789012345678901234567890123456789012")]
    public void Cannot_be_what_does_not_look_like_one(string text)
    {
        Assert.That(ApiKeyText.HasShape(text), Is.False);
    }

    [Test]
    public void Lives_for_a_year_when_nobody_says_how_long()
    {
        var key = Create(ApiKeyText.New());

        _clock.Advance(TimeSpan.FromDays(364));
        Assert.That(key.IsLive(Now));

        _clock.Advance(TimeSpan.FromDays(1));
        Assert.That(key.IsLive(Now), Is.False);
    }

    [TestCase(-1, false)]
    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(365, true)]
    [TestCase(366, false)]
    public void Can_expire_within_a_year(int days, bool possible)
    {
        Assert.That(ApiKey.CanExpireAt(Now.AddDays(days), Now), Is.EqualTo(possible));
    }

    [Test]
    public void Ends_when_it_is_revoked_and_keeps_the_first_moment_of_that()
    {
        var key = Create(ApiKeyText.New());
        var first = Now;
        key.Revoke(first);
        _clock.Advance(TimeSpan.FromMinutes(1));

        key.Revoke(Now);

        Assert.That(key.IsLive(Now), Is.False);
        Assert.That(key.RevokedAt, Is.EqualTo(first));
    }

    [Test]
    public void Has_each_scope_once_and_no_blanks_around_its_name()
    {
        var key = ApiKey.Create(TypedId.New<UserId>(), " Backup ", ApiKeyText.New(), ["a", "b", "a"], expiresAt: null, Now);

        Assert.That(key.Scopes, Is.EqualTo(["a", "b"]));
        Assert.That(key.Name, Is.EqualTo("Backup"));
    }

    private ApiKey Create(string text) => ApiKey.Create(TypedId.New<UserId>(), "Backup", text, ["a"], expiresAt: null, Now);
}
