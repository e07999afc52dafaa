using AssistantPlatform.Application.Common.Mailing;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Infrastructure.Mailing;
using AssistantPlatform.Infrastructure.Platform;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Tests.Common.Mailing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using SmtpServer.Protocol;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Mailing;

internal sealed class MailKitMailerTests
{
    private const string Secret = "a-token-that-nobody-may-read";

    private static readonly Mail Letter = new("ann@example.com", "Your <new> key", "It is ready & waiting.")
    {
        Link = new MailLink("Open it", $"/key#token={Secret}"),
        Note = "It works once.",
    };

    private readonly FakeLogger<MailKitMailer> _log = new();
    private readonly FakeTimeProvider _clock = new();
    private MailServer _server = null!;

    [SetUp]
    public async Task Start() => _server = await MailServer.StartAsync();

    [TearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task Sends_text_and_html_that_no_robot_answers()
    {
        var sent = await MailerFor(_server.Settings).SendAsync(Letter, default);

        var mail = await _server.NextAsync();
        Assert.Multiple(() =>
        {
            Assert.That(sent.Error, Is.Null);
            Assert.That(mail.From.ToString(), Is.EqualTo("\"Assistant\" <assistant@example.com>"));
            Assert.That(mail.Recipient(), Is.EqualTo("ann@example.com"));
            Assert.That(mail.Subject, Is.EqualTo("Your <new> key"));
            Assert.That(mail.Link(), Is.EqualTo(new Uri(MailServer.PublicUrl, $"/key#token={Secret}")));
            Assert.That(mail.TextBody, Does.Contain("It is ready & waiting.").And.Contains("It works once."));
            Assert.That(mail.HtmlBody, Does.Contain("It is ready &amp; waiting.").And.Contains($"/key#token={Secret}\""));
            Assert.That(mail.Headers["Auto-Submitted"], Is.EqualTo("auto-generated"));
        });
    }

    [Test]
    public async Task Gives_a_mail_the_same_id_at_every_attempt()
    {
        var mailer = MailerFor(_server.Settings);
        await mailer.SendAsync(Letter, default);
        await mailer.SendAsync(Letter, default);

        var first = await _server.NextAsync();
        var second = await _server.NextAsync();
        Assert.That(second.MessageId, Is.EqualTo(first.MessageId));
    }

    [TestCase(451)]
    [TestCase(421)]
    [TestCase(554)]
    public async Task Wants_to_try_again_when_the_server_refuses(int code)
    {
        _server.AnswerNext((SmtpReplyCode)code, $"Spam: {Secret}");

        var sent = await MailerFor(_server.Settings).SendAsync(Letter, default);

        AssertToBeTriedAgain(sent);
    }

    [Test]
    public async Task Wants_to_try_again_when_there_is_no_server()
    {
        await using var relay = TcpRelay.To(_server.Port);
        relay.Cut();

        var sent = await MailerFor(MailServer.SettingsFor(relay.Port)).SendAsync(Letter, default);

        AssertToBeTriedAgain(sent);
    }

    [Test]
    public async Task Wants_to_try_again_when_the_server_hangs()
    {
        var hangs = new TaskCompletionSource();
        _server.AnswerNext(async cancellation =>
        {
            hangs.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
            return SmtpResponse.Ok;
        });

        var sending = MailerFor(_server.Settings).SendAsync(Letter, default);
        await hangs.Task;
        _clock.Advance(MailKitMailer.Patience);

        AssertToBeTriedAgain(await sending);
    }

    [Test]
    public async Task Wants_to_try_again_when_the_connection_breaks()
    {
        await using var relay = TcpRelay.To(_server.Port);
        _server.AnswerNext(_ =>
        {
            relay.Cut();
            return Task.FromResult(SmtpResponse.Ok);
        });

        var sent = await MailerFor(MailServer.SettingsFor(relay.Port)).SendAsync(Letter, default);

        AssertToBeTriedAgain(sent);
    }

    [Test]
    public async Task Never_sends_in_the_clear_what_was_to_be_encrypted()
    {
        var settings = new Dictionary<string, string>(_server.Settings) { ["Smtp:Security"] = "StartTls" };

        var sent = await MailerFor(settings).SendAsync(Letter, default);

        AssertToBeTriedAgain(sent);
        Assert.That(_server.HasMore, Is.False);
    }

    [TestCase("bob<ann@example.com>")]
    [TestCase("ann,bob@example.com")]
    public async Task Drops_what_goes_to_no_single_address(string recipient)
    {
        var sent = await MailerFor(_server.Settings).SendAsync(Letter with { To = recipient }, default);

        Assert.That(sent.Error, Is.Null);
        Assert.That(_server.HasMore, Is.False);
    }

    [Test]
    public void Tells_the_outbox_whether_there_is_a_server()
    {
        Assert.That(MailerFor(_server.Settings).IsConfigured, Is.True);
        Assert.That(MailerFor([]).IsConfigured, Is.False);
    }

    private void AssertToBeTriedAgain(Result<Done> sent)
    {
        Assert.That(sent.Error, Is.EqualTo(MailErrors.NotTaken));
        Assert.That(_log.LatestRecord.Message, Does.Contain("tried again").And.Not.Contains(Secret));
        Assert.That(_log.LatestRecord.Exception, Is.Null);
    }

    private MailKitMailer MailerFor(Dictionary<string, string> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        return new MailKitMailer(
            Options.Create(configuration.GetSection(SmtpSettings.Section).Get<SmtpSettings>() ?? new SmtpSettings()),
            Options.Create(configuration.GetSection(PlatformSettings.Section).Get<PlatformSettings>() ?? new PlatformSettings()),
            _clock,
            _log);
    }
}
