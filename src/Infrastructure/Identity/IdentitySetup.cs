using AssistantPlatform.Application.Common.Mailing;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Infrastructure.Persistence;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Identity;

internal static class IdentitySetup
{
    public static void AddIdentity(this IServiceCollection services)
    {
        services.AddOptions<IdentitySettings>().BindConfiguration(IdentitySettings.Section)
            .ValidateDataAnnotations()
            .Validate<IMailer>(
                (identity, mailer) => identity.RequireVerifiedEmail is not true || mailer.IsConfigured,
                "Identity:RequireVerifiedEmail needs a mail server: set Smtp:Host.")
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<IdentitySettings>, IdentityProvidersValidator>();
        services.AddOptions<PlatformSettings>().BindConfiguration(PlatformSettings.Section)
            .Validate(platform => platform.TrustedNetworks() is not null, "Platform:TrustedProxies takes addresses or networks.")
            .Validate(platform => platform.PublicUrl?.IsAbsoluteUri is not false, "Platform:PublicUrl takes a whole address.")
            .ValidateOnStart();
        services.AddOptions<RateLimitSettings>().BindConfiguration(RateLimitSettings.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<RequestLimits>();
        services.AddScoped<IIdentityDb>(provider => provider.GetRequiredService<AppDbContext>());
        services.AddSingleton(Argon2Cost.Recommended);
        services.AddSingleton<IPasswordHasher, NSecArgon2PasswordHasher>();
        services.AddScoped<ICredentialAttempts, RateLimitedCredentialAttempts>();
        services.AddScoped<IMailRequests, RateLimitedMailRequests>();
        services.AddSingleton<IOneTimeCodes, OtpNetOneTimeCodes>();
        services.AddSingleton<IKnownDevices, DataProtectionKnownDevices>();
        services.AddSingleton<ISetupCode, MasterKeySetupCode>();
        services.AddSingleton<INotificationBell, NotificationBell>();
        services.AddSingleton<IInterceptor, NotificationInterceptor>();
        services.AddSessions();
        services.AddApiKeys();
        services.AddKeys();
    }

    private static void AddSessions(this IServiceCollection services)
    {
        services.AddSingleton<SessionCache>();
        services.AddSingleton<ISessions>(provider => provider.GetRequiredService<SessionCache>());
        services.AddSingleton<SessionMonitor>();
        services.AddSingleton<ISessionMonitor>(provider => provider.GetRequiredService<SessionMonitor>());
        services.AddHostedService(provider => provider.GetRequiredService<SessionMonitor>());
        services.AddSingleton<IInterceptor, RevocationInterceptor>();
    }

    private static void AddApiKeys(this IServiceCollection services)
    {
        services.AddSingleton<ApiKeyUse>();
        services.AddHostedService(provider => provider.GetRequiredService<ApiKeyUse>());
        services.AddSingleton<ApiKeyCache>();
        services.AddSingleton<IApiKeys>(provider => provider.GetRequiredService<ApiKeyCache>());
        services.AddSingleton<ApiKeyMonitor>();
        services.AddSingleton<IApiKeyMonitor>(provider => provider.GetRequiredService<ApiKeyMonitor>());
        services.AddHostedService(provider => provider.GetRequiredService<ApiKeyMonitor>());
    }

    private static void AddKeys(this IServiceCollection services)
    {
        services.AddSingleton(provider => MasterKeySource.Read(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<DataDirectory>()));
        services.AddSingleton<IRefreshTokenChain, HmacRefreshTokenChain>();
        services.AddSingleton<EcdsaSigningKeyFactory>();
        services.AddSingleton<ISigningKeyFactory>(provider => provider.GetRequiredService<EcdsaSigningKeyFactory>());
        services.AddSingleton<SigningKeyRing>();
        services.AddSingleton<IAccessTokens, JwtAccessTokens>();
        services.AddSingleton(provider => new AccessTokenRules(
            provider.GetRequiredService<SigningKeyRing>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new AccessTokenHandler(
            provider.GetRequiredService<AccessTokenRules>(), provider.GetRequiredService<TimeProvider>()));

        // Before Data Protection's own start, which would not stop on a wrong master key.
        services.AddHostedService<IdentityUpkeep>();
        services.AddSingleton<SealedXmlRepository>();
        services.AddDataProtection().SetApplicationName("AssistantPlatform");
        services.AddOptions<KeyManagementOptions>().Configure<SealedXmlRepository>((options, repository) =>
        {
            options.XmlRepository = repository;
            options.XmlEncryptor = new NullXmlEncryptor();
        });
    }
}
