namespace AssistantPlatform.Api.Verbs;

/// <summary>What was typed cannot be done; the message tells the operator why.</summary>
internal sealed class VerbException(string message) : Exception(message);
