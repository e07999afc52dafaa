namespace AssistantPlatform.Application.Common.Mailing;

/// <summary>Keeps a waiting mail unreadable: its link may open an account.</summary>
public interface IMailSeal
{
    byte[] Seal(Mail mail);

    Mail Open(byte[] sealedMail);
}
