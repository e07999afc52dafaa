using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Agents;

internal sealed class RateLimitedModelUse(IRateLimits limits, IOptions<RateLimitSettings> settings) : IModelUse, IDisposable
{
    private readonly WindowLimiter _limiter =
        new(limits, "model", settings.Value.Model, RateLimitSettings.Window);

    public ValueTask<Error?> RefuseAsync(UserId user, CancellationToken cancellationToken) =>
        _limiter.CountAsync(user.Value.ToString(), cancellationToken);

    public void Dispose() => _limiter.Dispose();
}
