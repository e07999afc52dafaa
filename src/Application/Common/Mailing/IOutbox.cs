using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Common.Mailing;

/// <summary>Mail that waits to be sent. What is posted commits with the unit of work, and is sent later, as soon as it can be.</summary>
public interface IOutbox
{
    /// <summary>False while no mail server is configured; then nothing may be posted.</summary>
    bool IsOpen { get; }

    /// <param name="owner">Whose account the mail is about; erasing the account takes the mail along. Null when there is none.</param>
    void Post(Mail mail, UserId? owner);
}

internal sealed class Outbox(IMailer mailer, IMailSeal seal, IWorkQueue queue) : IOutbox
{
    public bool IsOpen => mailer.IsConfigured;

    public void Post(Mail mail, UserId? owner)
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException("No mail server is configured.");
        }

        queue.Enqueue(new SendMail(seal.Seal(mail)), owner);
    }
}
