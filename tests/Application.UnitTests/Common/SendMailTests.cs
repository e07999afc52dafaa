using AssistantPlatform.Application.Common.Mailing;
using AssistantPlatform.Domain.Common;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace AssistantPlatform.Application.UnitTests.Common;

internal sealed class SendMailTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly IMailer _mailer = Substitute.For<IMailer>();
    private readonly IMailSeal _seal = Substitute.For<IMailSeal>();

    [Test]
    public async Task Hands_the_mail_to_the_server_and_gives_back_what_that_says()
    {
        var mail = Letter(goodFor: TimeSpan.FromHours(1));
        _mailer.SendAsync(mail, default).Returns(MailErrors.NotTaken);

        var sent = await SendAsync(mail);

        Assert.That(sent.Error, Is.EqualTo(MailErrors.NotTaken));
    }

    [Test]
    public async Task Drops_a_mail_whose_link_works_no_more()
    {
        var mail = Letter(goodFor: TimeSpan.FromHours(1));
        _clock.Advance(TimeSpan.FromHours(1));

        var sent = await SendAsync(mail);

        Assert.That(sent.IsSuccess);
        await _mailer.DidNotReceiveWithAnyArgs().SendAsync(default!, default);
    }

    private Mail Letter(TimeSpan goodFor) =>
        new("ann@example.com", "Hello", "How are you?") { GoodUntil = _clock.GetUtcNow() + goodFor };

    private Task<Result<Done>> SendAsync(Mail mail)
    {
        byte[] sealedMail = [1];
        _seal.Open(sealedMail).Returns(mail);
        return new SendMailHandler(_mailer, _seal, _clock).Handle(new SendMail(sealedMail), default);
    }
}
