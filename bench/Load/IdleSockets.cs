namespace AssistantPlatform.Bench.Load;

/// <summary>What it costs a server to have people connected who say nothing.</summary>
internal static class IdleSockets
{
    private const int Count = 1000;

    /// <summary>KiB a socket.</summary>
    public static async Task<double> MeasureAsync(Target target)
    {
        var before = target.Server.ResidentMiB;
        var clients = new List<ChatClient>();
        try
        {
            while (clients.Count < Count)
            {
                clients.Add(await target.ConnectAsync(CancellationToken.None));
            }

            return (target.Server.ResidentMiB - before) * 1024 / Count;
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
        }
    }
}
