namespace AssistantPlatform.Infrastructure.Agents.OpenAi;

/// <summary>Ends waiting for a model that says nothing.</summary>
internal sealed class SilenceWatchdog : IDisposable
{
    private readonly CancellationTokenSource _silence;
    private readonly CancellationTokenSource _either;

    public SilenceWatchdog(TimeSpan patience, TimeProvider clock, CancellationToken cancel)
    {
        _silence = new CancellationTokenSource(patience, clock);
        _either = CancellationTokenSource.CreateLinkedTokenSource(cancel, _silence.Token);
    }

    public CancellationToken Token => _either.Token;

    public void Expect(TimeSpan patience) => _silence.CancelAfter(patience);

    public void Dispose()
    {
        _either.Dispose();
        _silence.Dispose();
    }
}
