using System.Text;

namespace AssistantPlatform.Infrastructure.Work;

/// <summary>
/// Who executes: the node, which keeps its name over restarts, and the boot, which is new with every start.
/// </summary>
internal sealed class NodeIdentity : IDisposable
{
    private const int MaxNodesPerDirectory = 1000;

    private readonly FileStream _slot;

    private NodeIdentity(FileStream slot)
    {
        _slot = slot;
        Id = $"{Environment.MachineName}-{NameOf(slot)}";
    }

    public string Id { get; }

    public Guid Boot { get; } = Guid.CreateVersion7();

    /// <summary>
    /// Takes the first free slot of the data directory. The operating system frees a slot when its process dies,
    /// so a restarted node finds its name again while other nodes on the machine keep theirs.
    /// </summary>
    public static NodeIdentity Claim(string dataDirectory)
    {
        var folder = Directory.CreateDirectory(Path.Combine(dataDirectory, "nodes")).FullName;
        for (var number = 0; number < MaxNodesPerDirectory; number++)
        {
            try
            {
                var slot = new FileStream(
                    Path.Combine(folder, $"{number}.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                return new NodeIdentity(slot);
            }
            catch (IOException) when (number < MaxNodesPerDirectory - 1)
            {
                // Another process of this machine has the slot.
            }
        }

        throw new InvalidOperationException($"{folder} has no free slot for this process.");
    }

    public void Dispose() => _slot.Dispose();

    /// <summary>Machines may share their name, as containers do, so a slot is given a name of its own, once.</summary>
    private static string NameOf(FileStream slot)
    {
        using var reader = new StreamReader(slot, leaveOpen: true);
        if (reader.ReadToEnd() is { Length: > 0 } name)
        {
            return name;
        }

        var given = Guid.CreateVersion7().ToString("n");
        slot.Write(Encoding.ASCII.GetBytes(given));
        slot.Flush();
        return given;
    }
}
