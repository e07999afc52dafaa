namespace AssistantPlatform.Bench.Load;

/// <summary>A number of people who log in without pause.</summary>
internal sealed record LoginLoad(int Clients)
{
    /// <summary>CPU milliseconds a login.</summary>
    public async Task<double> MeasureAsync(Target target, TimeSpan duration)
    {
        var cpu = target.Server.CpuTime;
        using var end = new CancellationTokenSource(duration);
        var logins = await LogInAsync(target, end.Token);
        return (target.Server.CpuTime - cpu).TotalMilliseconds / logins;
    }

    /// <summary>Lasts as long as what is done beside it.</summary>
    public async Task<T> BesideAsync<T>(Target target, Func<Task<T>> other)
    {
        using var end = new CancellationTokenSource();
        var logins = LogInAsync(target, end.Token);
        var result = await other();
        await end.CancelAsync();
        await logins;
        return result;
    }

    /// <summary>How often somebody was let in.</summary>
    private async Task<int> LogInAsync(Target target, CancellationToken end)
    {
        var logins = await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            var count = 0;
            while (!end.IsCancellationRequested)
            {
                await target.LogInAsync(CancellationToken.None);
                count++;
            }

            return count;
        }));
        return logins.Sum();
    }
}
