namespace AssistantPlatform.Infrastructure.Postgres;

internal static class DirectoryCopy
{
    /// <summary>Puts a copy in place in one step, so that an interrupted one is never taken for whole.</summary>
    public static void Replace(string source, string target)
    {
        var staging = target + ".new";
        DeleteIfExists(staging);
        Copy(new DirectoryInfo(source), staging);
        DeleteIfExists(target);
        Directory.Move(staging, target);
    }

    private static void Copy(DirectoryInfo source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in source.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(target, file.Name));
        }

        foreach (var directory in source.EnumerateDirectories())
        {
            Copy(directory, Path.Combine(target, directory.Name));
        }
    }

    private static void DeleteIfExists(string directory)
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
