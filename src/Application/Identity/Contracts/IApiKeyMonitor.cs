using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>Tells connections that were opened with an API key when that key is revoked or expires.</summary>
public interface IApiKeyMonitor
{
    /// <summary>Dispose the watch when the connection closes.</summary>
    IConnectionWatch Watch(ApiKeyId apiKey);
}
