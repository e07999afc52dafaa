namespace AssistantPlatform.Application.Identity;

/// <summary>Tells who runs the server from who merely reaches it, before anybody has an account.</summary>
public interface ISetupCode
{
    /// <summary>False while only people at this machine reach the server.</summary>
    bool IsRequired { get; }

    /// <summary>The same on every node and at every start.</summary>
    string Text { get; }
}
