namespace AssistantPlatform.Application.Common;

/// <summary>The key that the caller of this scope gave its request; written once, by the door that opened the scope.</summary>
public sealed class IdempotencyKey
{
    public const int MaxLength = 255;

    /// <summary>Null when the caller gave none.</summary>
    public string? Value { get; private set; }

    public void Use(string key) => Value = key;
}
