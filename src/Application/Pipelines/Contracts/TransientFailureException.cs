namespace AssistantPlatform.Application.Pipelines.Contracts;

/// <summary>Thrown by a pipeline when the same may succeed in a moment; the only failure that is tried again.</summary>
/// <param name="message">For the person whose run it is.</param>
public sealed class TransientFailureException(string message, Exception? innerException = null)
    : Exception(message, innerException);
