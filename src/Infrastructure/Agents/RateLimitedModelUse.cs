using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Agents;

internal sealed class RateLimitedModelUse(IOptions<RateLimitSettings> settings) : IModelUse, IDisposable
{
    private readonly PerMinuteLimiter _limiter = new(settings.Value, settings.Value.Model);

    public Error? Refuse(UserId user) => _limiter.Refuse(user.Value.ToString());

    public void Dispose() => _limiter.Dispose();
}
