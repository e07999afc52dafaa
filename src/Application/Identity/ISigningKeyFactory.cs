using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

/// <summary>Generates key pairs whose private half is stored encrypted.</summary>
public interface ISigningKeyFactory
{
    SigningKey Create(DateTimeOffset signsFrom);
}
