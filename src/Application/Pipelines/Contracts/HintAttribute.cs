namespace AssistantPlatform.Application.Pipelines.Contracts;

/// <summary>How a form should ask for a member of an input.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class HintAttribute(InputHint hint) : Attribute
{
    public InputHint Hint { get; } = hint;
}

public enum InputHint
{
    /// <summary>Not for people to fill in.</summary>
    Hidden,

    /// <summary>Several lines.</summary>
    LongText,

    /// <summary>One of the person's job profiles.</summary>
    ProfilePicker,

    /// <summary>One of the person's jobs.</summary>
    JobPicker,
}
