using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Common.Mailing;

/// <summary>Tries for about a day, as mail servers do among themselves.</summary>
public sealed record SendMail(byte[] SealedMail) : IWorkItem, ILongCommand<Done>
{
    public static WorkPolicy Policy { get; } = new("mail", Concurrency: 4, MaxAttempts: 300);
}

internal sealed class SendMailHandler(IMailer mailer, IMailSeal seal, TimeProvider clock) : ILongCommandHandler<SendMail, Done>
{
    public async Task<Result<Done>> Handle(SendMail request, CancellationToken cancellationToken)
    {
        var mail = seal.Open(request.SealedMail);
        return mail.GoodUntil <= clock.GetUtcNow() ? Result.Ok() : await mailer.SendAsync(mail, cancellationToken);
    }
}
