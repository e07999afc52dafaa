namespace AssistantPlatform.Infrastructure.Platform;

/// <summary>The operator has to change a setting; the message says which.</summary>
public sealed class ConfigurationException(string message, Exception? inner = null) : Exception(message, inner);
