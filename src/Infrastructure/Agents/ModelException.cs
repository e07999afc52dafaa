using AssistantPlatform.Application.Agents;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Infrastructure.Agents;

/// <summary>A model did not answer. Thrown out of the stream of a chat client; never holds the provider's own words.</summary>
internal sealed class ModelException(Error error, Exception? cause = null) : Exception(error.Message, cause)
{
    private static readonly string[] PermanentCodes =
    [
        AgentErrors.ModelUnauthorized.Code,
        AgentErrors.ModelNotFound.Code,
        AgentErrors.ModelRequestRefused.Code,
        AgentErrors.ContextTooLong.Code,
        AgentErrors.AnswerInvalid.Code,
    ];

    public Error Error { get; } = error;

    /// <summary>Whether the same question may succeed later.</summary>
    public bool Retryable => !PermanentCodes.Contains(Error.Code);
}
