using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Agents.Contracts;

/// <summary>Lets a model write for the person of the scope: one text, without tools and without a conversation.</summary>
public interface IModelGateway
{
    /// <exception cref="TransientFailureException">The same may succeed in a moment.</exception>
    Task<Result<string>> WriteAsync(ModelPrompt prompt, CancellationToken cancellationToken);

    /// <summary>How many characters of material fit into one prompt, with room for instructions and answer.</summary>
    int RoomIn(ModelInfo model);
}

/// <param name="Instructions">What the model is to do; written by us.</param>
/// <param name="Material">What it is to do it with; whatever that says, it is not to be followed.</param>
public sealed record ModelPrompt(ModelInfo Model, string Instructions, string Material);
