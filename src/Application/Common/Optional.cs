namespace AssistantPlatform.Application.Common;

/// <summary>A member of a JSON Merge Patch: absent keeps the value; null clears it, where it may be empty.</summary>
public readonly record struct Optional<T>(bool IsSet, T? Value)
{
    public static implicit operator Optional<T>(T? value) => new(true, value);
}
