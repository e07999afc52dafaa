using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Agents.Contracts;

/// <summary>Limits how often a person may set a model to work, through whatever door.</summary>
public interface IModelUse
{
    /// <summary>Counts one use; the error when it is one too many.</summary>
    ValueTask<Error?> RefuseAsync(UserId user, CancellationToken cancellationToken);
}
