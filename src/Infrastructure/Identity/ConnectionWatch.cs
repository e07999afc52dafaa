using AssistantPlatform.Application.Identity.Contracts;

namespace AssistantPlatform.Infrastructure.Identity;

internal sealed class ConnectionWatch(Action<ConnectionWatch> forget) : IConnectionWatch
{
    // Not disposed: an end may come in the moment the watch is dropped, and without a timer there is nothing to free.
    private readonly CancellationTokenSource _ended = new();

    public CancellationToken Ended => _ended.Token;

    public Task EndAsync() => _ended.CancelAsync();

    public void Dispose() => forget(this);
}
