namespace AssistantPlatform.Application.Common;

/// <summary>Forgets what one module keeps for a while only. Every process asks for it every few minutes.</summary>
public interface IRetention
{
    Task ForgetAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
