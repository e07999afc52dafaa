using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity;

/// <summary>Limits how often strangers can have mail sent to one address.</summary>
public interface IMailRequests
{
    /// <summary>Counts a request, whether or not somebody has the address; the error when it is one too many.</summary>
    ValueTask<Error?> RefuseAsync(TokenPurpose purpose, string normalizedEmail, CancellationToken cancellationToken);
}
