using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace AssistantPlatform.Infrastructure.Platform;

/// <summary>Takes the master key from <c>Platform:MasterKey</c>, else from a file that the first start generates.</summary>
internal static class MasterKeySource
{
    private const string Setting = "Platform:MasterKey";
    private const string FileName = "master.key";

    public static MasterKey Read(IConfiguration configuration, DataDirectory directory)
    {
        if (configuration[Setting] is { } configured)
        {
            return Parse(configured, Setting);
        }

        var path = Path.Combine(directory.Path, FileName);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(directory.Path);
            PrivateFile.Write(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(MasterKey.Size)));
        }

        return Parse(File.ReadAllText(path), path);
    }

    private static MasterKey Parse(string text, string origin)
    {
        var key = new byte[MasterKey.Size];
        return Convert.TryFromBase64String(text.Trim(), key, out var length) && length == MasterKey.Size
            ? new MasterKey(key)
            : throw new ConfigurationException(
                $"{origin} must hold {MasterKey.Size} bytes as base64, as `openssl rand -base64 {MasterKey.Size}` prints them.");
    }
}
