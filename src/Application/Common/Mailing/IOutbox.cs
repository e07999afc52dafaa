namespace AssistantPlatform.Application.Common.Mailing;

/// <summary>Mail that waits to be sent. What is posted commits with the unit of work, and is sent later, as soon as it can be.</summary>
public interface IOutbox
{
    /// <summary>False while no mail server is configured; then nothing may be posted.</summary>
    bool IsOpen { get; }

    void Post(Mail mail);
}

internal sealed class Outbox(IMailer mailer, IMailSeal seal, IWorkQueue queue) : IOutbox
{
    public bool IsOpen => mailer.IsConfigured;

    public void Post(Mail mail)
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException("No mail server is configured.");
        }

        queue.Enqueue(new SendMail(seal.Seal(mail)));
    }
}
