using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Agents;

internal sealed class RateLimitedModelUse(RequestLimits limits, IOptions<RateLimitSettings> settings) : IModelUse
{
    public ValueTask<Error?> RefuseAsync(UserId user, CancellationToken cancellationToken) => limits.CountAsync(
        new RateLimit("model", settings.Value.Model, RateLimitSettings.Window), user.Value.ToString());
}
