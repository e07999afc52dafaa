namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>Knows which API keys are live, cheaply enough to be asked on every request.</summary>
public interface IApiKeys
{
    /// <summary>Null when there is no such key any more: at once when the news arrives, within five seconds in any case.</summary>
    ValueTask<PresentedApiKey?> FindAsync(string text);
}
