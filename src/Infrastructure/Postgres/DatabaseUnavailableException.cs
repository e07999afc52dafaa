namespace AssistantPlatform.Infrastructure.Postgres;

/// <summary>The database cannot be used; the message tells the operator what to do about it.</summary>
public sealed class DatabaseUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
