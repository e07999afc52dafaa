namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>One connection's watch over the session or the API key that opened it.</summary>
public interface IConnectionWatch : IDisposable
{
    /// <summary>Cancelled at its end: at once when the news arrives, within five seconds in any case.</summary>
    CancellationToken Ended { get; }
}
