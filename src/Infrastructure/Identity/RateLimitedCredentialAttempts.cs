using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class RateLimitedCredentialAttempts(IRateLimits limits, IOptions<RateLimitSettings> settings)
    : ICredentialAttempts, IDisposable
{
    /// <summary>
    /// Any hour touches two windows, and attempts under way when the last permit goes are still evaluated: with 40 there
    /// are never more than 100 wrong ones in an hour.
    /// </summary>
    private const int WrongAnHour = 40;

    private readonly WindowLimiter _all = new(limits, "login", settings.Value.Auth, RateLimitSettings.Window);
    private readonly WindowLimiter _wrong = new(limits, "wrong_login", WrongAnHour, TimeSpan.FromHours(1));

    public async ValueTask<Error?> RefuseAsync(AttemptSource source, CancellationToken cancellationToken) =>
        await _wrong.LookAsync(source.Name, cancellationToken) ?? await _all.CountAsync(source.Name, cancellationToken);

    public async ValueTask NoteWrongAsync(AttemptSource source, CancellationToken cancellationToken) =>
        await _wrong.CountAsync(source.Name, cancellationToken);

    public void Dispose()
    {
        _all.Dispose();
        _wrong.Dispose();
    }
}
